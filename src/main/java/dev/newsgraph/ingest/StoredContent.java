package dev.newsgraph.ingest;

import dev.newsgraph.document.Document;
import dev.newsgraph.document.DocumentReader;
import dev.newsgraph.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A file's bytes as the graph keeps them: deflated, as most are text that says things twice. */
final class StoredContent {
  private StoredContent() {}

  static byte[] of(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
      deflating.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  /** What a file held; empty where this version of the program cannot read it any more. */
  static Optional<Document> document(String path, byte[] content) {
    try {
      byte[] bytes = new InflaterInputStream(new ByteArrayInputStream(content)).readAllBytes();
      return DocumentReader.read(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }
}
