package dev.newsgraph.web;

/**
 * Where the service listens, to whom, and how much it takes.
 *
 * @param host name or address of an interface of this machine
 * @param port 0 for any free one
 * @param access who may do what
 * @param limits how much it takes
 */
public record HttpSettings(String host, int port, AccessRules access, HttpLimits limits) {

  /** Where anyone reads and nobody loads, with the usual limits. */
  public HttpSettings(String host, int port) {
    this(host, port, AccessRules.OPEN, HttpLimits.USUAL);
  }

  /** {@return the same at another port} */
  HttpSettings at(int other) {
    return new HttpSettings(host, other, access, limits);
  }

  /** {@return host and port as one writes them in an address} */
  String authority() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
