package dev.gatehouse.resource;

/** Whether a resource that exists can be used. The reason is AWS's own word for the state. */
public sealed interface Readiness {

    Readiness READY = new Ready();

    record Ready() implements Readiness {}

    /** On its way; asking again later will tell. */
    record InProgress(String why) implements Readiness {}

    /** It will never be ready by itself. */
    record Failed(String why) implements Readiness {}
}
