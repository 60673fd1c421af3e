package dev.newsgraph.graphql;

/** Something that came into the graph, told once it is there to be asked for. */
public sealed interface Happening {

  /** {@return the global id of the node} */
  String id();

  /** An article that is new in the graph, or says something else than before. */
  record ArticleLoaded(String id) implements Happening {}

  /**
   * An event that is new in the graph.
   *
   * @param kind the name of its kind
   * @param subject the id of who acts
   * @param object the id of the framework that it is about
   */
  record EventRecorded(String id, String kind, String subject, String object)
      implements Happening {}
}
