package dev.newsgraph.web;

import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that pages load: those of the resource folder {@code web}, and the few files of
 * libraries that are named here. Each is read and packed once.
 */
final class Assets {
  private static final String REACT = "/META-INF/resources/webjars/react/18.3.1/umd/";
  private static final String REACT_DOM = "/META-INF/resources/webjars/react-dom/18.3.1/umd/";
  private static final String GRAPHIQL = "/META-INF/resources/_static/graphiql/3.2.0/";
  private static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/dist/";
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "library/d3.js", D3 + "d3.min.js",
          "library/react.js", REACT + "react.production.min.js",
          "library/react-dom.js", REACT_DOM + "react-dom.production.min.js",
          "library/graphiql.js", GRAPHIQL + "graphiql.min.js",
          "library/graphiql.css", GRAPHIQL + "graphiql.min.css");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "graphql", "text/plain; charset=utf-8");

  /** No part of a path has a dot but before its type, so that none leads out of its folder. */
  private static final Pattern PATH =
      Pattern.compile("(?:[a-z0-9-]++/)*+[a-z0-9-]++\\.(?<type>[a-z]++)");

  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  /**
   * Finds a file.
   *
   * @param path below {@code /assets/}
   * @throws NotFoundResponse where there is no such file
   */
  Asset find(String path) {
    Asset asset = known.get(path);
    if (asset == null) {
      asset = read(path);
      known.put(path, asset);
    }
    return asset;
  }

  private static Asset read(String path) {
    Matcher matcher = PATH.matcher(path);
    String mediaType = matcher.matches() ? MEDIA_TYPES.get(matcher.group("type")) : null;
    if (mediaType == null) {
      throw new NotFoundResponse();
    }
    return read(mediaType, LIBRARIES.getOrDefault(path, "/web/" + path));
  }

  private static Asset read(String mediaType, String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new NotFoundResponse();
      }
      return Asset.of(mediaType, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
