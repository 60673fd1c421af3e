package dev.newsgraph.document;

import dev.newsgraph.document.SourceFile.Place;
import dev.newsgraph.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;

/**
 * Files, folders and archives → files, one at a time, in the order of their names. Files of a
 * folder that are neither texts nor archives (pictures, scripts) are passed over; of files given by
 * name none is.
 */
public final class SourceFiles {
  /** The largest file that is read where nothing else is asked for: 10 MB. */
  public static final int LARGEST = 10 * 1024 * 1024;

  private static final Set<String> TEXTS =
      Set.of("md", "markdown", "mdx", "adoc", "asciidoc", "html", "htm", "txt");
  private static final Set<String> NO_DATA =
      Set.of("json", "csv", "tsv", "js", "png", "jpg", "jpeg", "gif", "svg", "webp", "ico");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]");

  private final int largest;
  private final Predicate<Place> wanted;
  private final Consumer<SourceFile> files;
  private final Consumer<Problem> refused;
  private final Deque<Path> within = new ArrayDeque<>();

  private SourceFiles(
      int largest, Predicate<Place> wanted, Consumer<SourceFile> files, Consumer<Problem> refused) {
    this.largest = largest;
    this.wanted = wanted;
    this.files = files;
    this.refused = refused;
  }

  /**
   * Reads all of them, and goes on after one that cannot be read.
   *
   * @param largest bytes; a larger file is refused unread
   * @param wanted which to read; asked once a file, before it is opened
   * @param files takes each file before the next is read
   * @param refused takes one problem for each file that was refused
   */
  public static void read(
      List<Input> inputs,
      int largest,
      Predicate<Place> wanted,
      Consumer<SourceFile> files,
      Consumer<Problem> refused) {
    SourceFiles reading = new SourceFiles(largest, wanted, files, refused);
    inputs.forEach(reading::given);
  }

  private void given(Input input) {
    if (!Files.exists(input.path())) {
      refuse(input.name(), "no such file or folder");
    } else if (Files.isDirectory(input.path())) {
      folder(input.path(), input);
    } else {
      file(input.path(), input);
    }
  }

  /** Sorted folder by folder, so that no more than one folder's names are held at once. */
  private void folder(Path folder, Input input) {
    try (Stream<Path> children = Files.list(folder)) {
      Path real = folder.toRealPath();
      if (within.contains(real)) {
        refuse(folder.toString(), "a link that leads back to a folder above it");
        return;
      }
      within.push(real);
      for (Path child : (Iterable<Path>) children.sorted()::iterator) {
        child(child, input);
      }
      within.pop();
    } catch (IOException | java.io.UncheckedIOException e) {
      refuse(folder.toString(), "cannot be read: " + reason(e));
    }
  }

  private void child(Path child, Input input) {
    if (Files.isDirectory(child)) {
      folder(child, input);
    } else if (Files.isRegularFile(child)) {
      Place place = place(child, input);
      if (isText(place) || Archives.isArchive(child.toString())) {
        file(child, input);
      }
    } else if (Files.isSymbolicLink(child) && isText(place(child, input))) {
      refuse(child.toString(), "a link that leads nowhere");
    }
  }

  private void file(Path file, Input input) {
    boolean archive = Archives.isArchive(file.toString());
    Place place = place(file, input);
    if (!archive && !wanted.test(place)) {
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (archive) {
        archive(place, Archives.open(file.toString(), in));
      } else {
        read(place, in);
      }
    } catch (IOException e) {
      refuse(file.toString(), "cannot be read: " + reason(e));
    }
  }

  private void archive(Place archive, ArchiveInputStream<? extends ArchiveEntry> entries)
      throws IOException {
    for (ArchiveEntry entry = Archives.next(entries);
        entry != null;
        entry = Archives.next(entries)) {
      Place place = within(archive, entry.getName());
      if (Archives.isFile(entry) && isText(place) && wanted.test(place)) {
        if (Archives.leadsOut(entry.getName())) {
          refuse(place.name(), "names a place outside of the archive");
        } else if (!entries.canReadEntryData(entry)) {
          refuse(place.name(), "is packed or locked in a way that is not read: pack it anew");
        } else {
          read(place, entries);
        }
      }
    }
  }

  private void read(Place place, InputStream in) throws IOException {
    byte[] bytes = Archives.bytes(in, largest + 1);
    if (bytes.length > largest) {
      refuse(place.name(), "is larger than " + largest + " bytes: raise --max-file-size");
    } else {
      files.accept(new SourceFile(place, bytes));
    }
  }

  private void refuse(String name, String message) {
    refused.accept(Problem.of(oneLine(name), oneLine(message)));
  }

  /** Names of files and entries may hold anything. */
  private static String oneLine(String text) {
    return CONTROL.matcher(text).replaceAll("?");
  }

  private static Place place(Path file, Input input) {
    String relative = input.path().relativize(file).toString().replace('\\', '/');
    return relative.isEmpty()
        ? new Place(input.name(), input.id(), file.getFileName().toString())
        : new Place(input.name() + "/" + relative, input.id() + "/" + relative, relative);
  }

  private static Place within(Place archive, String entry) {
    return new Place(archive.name() + "!/" + entry, archive.id() + "!/" + entry, entry);
  }

  /** Entries of a site's data are named by domain or slug, often without an ending of their own. */
  private static boolean isText(Place place) {
    String name = place.name().substring(place.name().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean hidden = dot == 0;
    return TEXTS.contains(ending) || (place.isData() && !hidden && !NO_DATA.contains(ending));
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
