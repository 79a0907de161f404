package dev.gatehouse.watch;

/** Something new can be read under this topic. */
public record WatchChanged(String topic) {}
