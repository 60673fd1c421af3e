package dev.newsgraph.web;

/**
 * Where the service listens, and how much it takes.
 *
 * @param host name or address of an interface of this machine
 * @param port 0 for any free one
 */
public record HttpSettings(String host, int port, HttpLimits limits) {

  /** The usual limits. */
  public HttpSettings(String host, int port) {
    this(host, port, HttpLimits.USUAL);
  }

  /** {@return host and port as one writes them in an address} */
  String authority() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
