package dev.newsgraph.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events, each of which is on its way when the call returns. */
final class EventWriter {
  private final OutputStream out;

  /** Starts the answer: from now on it is a stream of events. */
  EventWriter(Context context) throws IOException {
    context.contentType("text/event-stream; charset=utf-8");
    context.header("X-Accel-Buffering", "no"); // Or some proxies would gather events.
    context.disableCompression();
    out = context.res().getOutputStream();
    context.res().flushBuffer();
  }

  /** Writes an event; JSON text has no line breaks of its own. */
  void event(String name, byte[] data) throws IOException {
    out.write(("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
    out.write(data);
    out.write(new byte[] {'\n', '\n'});
    out.flush();
  }

  /** Writes a comment, which tells those on the way that the connection is in use. */
  void heartbeat() throws IOException {
    out.write(new byte[] {':', '\n', '\n'});
    out.flush();
  }
}
