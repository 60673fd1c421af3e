package dev.newsgraph.web;

import com.google.common.hash.Hashing;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A file that does not change while the service runs, kept as it is and packed. */
final class Asset {
  private final String mediaType;
  private final String tag;
  private final byte[] plain;
  private final byte[] packed;

  private Asset(String mediaType, byte[] plain) throws IOException {
    this.mediaType = mediaType;
    this.tag = '"' + Hashing.murmur3_128().hashBytes(plain).toString() + '"';
    this.plain = plain;
    this.packed = pack(plain);
  }

  static Asset of(String mediaType, byte[] content) throws IOException {
    return new Asset(mediaType, content.clone());
  }

  /** Answers with the file, or with 304 where the client has it. */
  void serve(Context context) {
    context.header("ETag", tag).header("Cache-Control", "no-cache");
    context.header("Vary", "Accept-Encoding");
    if (tag.equals(context.header("If-None-Match"))) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    context.contentType(mediaType);
    if (takesGzip(context.header("Accept-Encoding"))) {
      context.header("Content-Encoding", "gzip").result(packed);
    } else {
      context.disableCompression().result(plain);
    }
  }

  private static byte[] pack(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static boolean takesGzip(@Nullable String acceptEncoding) {
    return acceptEncoding != null && acceptEncoding.contains("gzip");
  }
}
