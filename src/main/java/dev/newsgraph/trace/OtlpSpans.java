package dev.newsgraph.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Spans sent to an OpenTelemetry collector, by OTLP over HTTP, a second's worth at a time. */
final class OtlpSpans implements Spans {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final long PATIENCE_SECONDS = 5;
  private static final String PARENT = "traceparent";

  private final SdkTracerProvider provider;
  private final Tracer tracer;

  /** Takes the address of the collector, without {@code /v1/traces}. */
  OtlpSpans(String endpoint) {
    provider =
        SdkTracerProvider.builder()
            .setResource(
                Resource.getDefault()
                    .merge(Resource.builder().put("service.name", "newsgraph").build()))
            .addSpanProcessor(
                BatchSpanProcessor.builder(
                        OtlpHttpSpanExporter.builder()
                            .setEndpoint(endpoint.replaceFirst("/+$", "") + "/v1/traces")
                            .build())
                    .setScheduleDelay(EVERY)
                    .build())
            .build();
    tracer = provider.get("dev.newsgraph");
  }

  @Override
  public Span request(String name, @Nullable String caller) {
    Context parent =
        caller == null
            ? Context.root()
            : W3CTraceContextPropagator.getInstance().extract(Context.root(), caller, CALLER);
    return begin(name, parent, SpanKind.SERVER);
  }

  private Span begin(String name, Context parent, SpanKind kind) {
    return new Sent(tracer.spanBuilder(name).setParent(parent).setSpanKind(kind).startSpan());
  }

  @Override
  public void close() {
    provider.shutdown().join(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static final TextMapGetter<String> CALLER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
          return List.of(PARENT);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
          return key.equals(PARENT) ? carrier : null;
        }
      };

  /** A span that will be sent when it has ended. */
  private final class Sent implements Span {
    private final io.opentelemetry.api.trace.Span span;

    Sent(io.opentelemetry.api.trace.Span span) {
      this.span = span;
    }

    @Override
    public Span within(String name) {
      return begin(name, Context.root().with(span), SpanKind.INTERNAL);
    }

    @Override
    public void end(Map<String, Object> told, boolean failed) {
      told.forEach(
          (key, value) ->
              span.setAttribute(AttributeKey.stringKey("newsgraph." + key), value.toString()));
      if (failed) {
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
    }
  }
}
