package dev.newsgraph.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer on its way out: a short one whole and with its length, a long one in chunks while the
 * rest of it is written.
 */
final class AnswerStream extends OutputStream {
  private static final int SHORT = 64 * 1_024;
  private static final Logger LOG = LoggerFactory.getLogger(AnswerStream.class);

  private final Context context;
  private final ByteArrayOutputStream start = new ByteArrayOutputStream(4_096);
  private @Nullable OutputStream rest;
  private boolean closed;

  private AnswerStream(Context context) {
    this.context = context;
  }

  /** Sends a value as JSON; status and headers are set before. */
  static void send(Context context, Object value) {
    try (Writer text = new OutputStreamWriter(new AnswerStream(context), StandardCharsets.UTF_8)) {
      Json.MAPPER.writeValue(text, value);
    } catch (IOException e) {
      LOG.debug("The client is gone", e);
    }
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (rest == null && start.size() + length <= SHORT) {
      start.write(bytes, from, length);
    } else {
      rest().write(bytes, from, length);
    }
  }

  /** What is written first decides on compression, so that it goes out in one piece. */
  private OutputStream rest() throws IOException {
    if (rest == null) {
      rest = context.outputStream();
      rest.write(start.toByteArray());
    }
    return rest;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    if (rest == null) {
      context.result(start.toByteArray());
    } else {
      rest.flush();
    }
  }
}
