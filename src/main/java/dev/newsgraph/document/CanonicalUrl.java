package dev.newsgraph.document;

import com.google.common.net.InternetDomainName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one address of an article among those it is reached by: https, no {@code www.}, no tracking
 * parameters, no fragment, no trailing slash, and the page itself where the address is that of its
 * AMP copy. Addresses that are not quite URLs (spaces, raw Unicode) are taken as they are.
 */
public final class CanonicalUrl {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)^(?:https?:)?//([^/?#]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?$", Pattern.DOTALL);
  private static final Pattern AMP_CACHE = Pattern.compile("^[^.]+\\.cdn\\.ampproject\\.org$");
  private static final Pattern AMP_CACHE_PATH = Pattern.compile("^/[a-z]/(?:s/)?([^/]+)(/.*)?$");
  private static final Pattern AMP_SEGMENT = Pattern.compile("/(?:google-amp|amp)(?=/|$)");
  private static final Pattern USER_OR_PORT = Pattern.compile("^.*@|:(?:80|443)?$");
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "msclkid",
          "mc_cid",
          "mc_eid",
          "yclid",
          "igshid",
          "twclid",
          "_ga",
          "ncid",
          "cmpid",
          "cmp",
          "wt.mc_id",
          "ocid",
          "ref_src",
          "ftag",
          "amp",
          "outputtype",
          "spm",
          "sr_share");

  private CanonicalUrl() {}

  /** {@return the canonical form, or null where the text is no http address} */
  public static @Nullable String of(@Nullable String address) {
    if (address == null) {
      return null;
    }
    Matcher parts = PARTS.matcher(address.strip());
    if (!parts.matches()) {
      return null;
    }
    String host = host(parts.group(1));
    String path = parts.group(2);
    if (AMP_CACHE.matcher(host).matches()) {
      Matcher cached = AMP_CACHE_PATH.matcher(path);
      if (cached.matches()) {
        host = host(cached.group(1));
        path = cached.group(2) == null ? "" : cached.group(2);
      }
    }
    return "https://" + host + path(path) + query(parts.group(3));
  }

  /**
   * {@return the registrable domain ({@code zdnet.com} of {@code www.zdnet.com}), lower case, by
   * the public suffix list; the host itself where it has none; null where there is no host}
   */
  public static @Nullable String registrableDomain(@Nullable String hostOrAddress) {
    if (hostOrAddress == null || hostOrAddress.isBlank()) {
      return null;
    }
    String text = hostOrAddress.strip();
    Matcher parts = PARTS.matcher(text.contains("//") ? text : "//" + text);
    if (!parts.matches()) {
      return null;
    }
    String host = host(parts.group(1));
    if (!InternetDomainName.isValid(host)) {
      return host;
    }
    InternetDomainName name = InternetDomainName.from(host);
    return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : host;
  }

  private static String host(String authority) {
    String host = USER_OR_PORT.matcher(authority).replaceAll("").toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static String path(String path) {
    String page = AMP_SEGMENT.matcher(path).replaceAll("");
    int end = page.length();
    while (end > 0 && page.charAt(end - 1) == '/') {
      end--;
    }
    return page.substring(0, end);
  }

  private static String query(@Nullable String query) {
    if (query == null || query.isEmpty()) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(CanonicalUrl::kept)
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean kept(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return !name.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name);
  }
}
