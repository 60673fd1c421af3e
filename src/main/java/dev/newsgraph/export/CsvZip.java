package dev.newsgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The CSV files of an import, in one zip. */
final class CsvZip implements GraphFile {
  /** The first moment that a zip can tell: an export of one graph is the same at any time. */
  private static final FileTime EPOCH = FileTime.fromMillis(315_532_800_000L);

  @Override
  public void write(GraphRows rows, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    new CsvFiles(
            rows,
            (name, file) -> {
              ZipEntry entry = new ZipEntry(name);
              entry.setLastModifiedTime(EPOCH);
              zip.putNextEntry(entry);
              file.write(zip);
              zip.closeEntry();
            })
        .write();
    zip.finish();
  }
}
