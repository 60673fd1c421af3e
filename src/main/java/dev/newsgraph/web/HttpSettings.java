package dev.newsgraph.web;

/**
 * Where the service listens, and to whom.
 *
 * @param host name or address of an interface of this machine
 * @param port 0 for any free one
 * @param access who may do what
 */
public record HttpSettings(String host, int port, AccessRules access) {

  /** Where anyone reads and nobody loads. */
  public HttpSettings(String host, int port) {
    this(host, port, AccessRules.OPEN);
  }

  /** {@return host and port as one writes them in an address} */
  String authority() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
