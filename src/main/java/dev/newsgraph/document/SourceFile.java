package dev.newsgraph.document;

import com.google.common.hash.Hashing;
import dev.newsgraph.problem.ProblemException;
import java.util.Optional;

/**
 * One file as it was found: on disk, in an archive or on standard input.
 *
 * @param place where it was found
 * @param bytes all of it, at most what the reading allows; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record SourceFile(Place place, byte[] bytes) {

  /**
   * Where a file was found.
   *
   * @param name to tell problems by: as the user gave it; inside an archive, the archive, {@code
   *     !/} and the entry
   * @param id the same from every working folder: what tells two files apart in the graph
   * @param relative its path below the folder or archive that was given
   */
  public record Place(String name, String id, String relative) {

    /** {@return whether the file is an entry of a site's data: an organisation or a topic} */
    public boolean isData() {
      return ("/" + id.replace('\\', '/')).contains("/_data/");
    }

    /** {@return which of so many shares the file belongs to, from 1; the same on every machine} */
    public int share(int shares) {
      int hash = Hashing.murmur3_32_fixed().hashUnencodedChars(relative).asInt();
      return Math.floorMod(hash, shares) + 1;
    }
  }

  /** {@return SHA-256 of the bytes, in hexadecimal} */
  public String hash() {
    return Hashing.sha256().hashBytes(bytes).toString();
  }

  /**
   * {@return what the file holds; empty where it is empty}
   *
   * @throws ProblemException where it cannot be read
   */
  public Optional<Document> document() {
    return DocumentReader.read(place.name(), bytes);
  }
}
