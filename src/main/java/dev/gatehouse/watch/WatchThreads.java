package dev.gatehouse.watch;

/** Where looks are taken. Not an {@code Executor}: a bean of that type would replace those of the framework. */
@FunctionalInterface
interface WatchThreads {

    void begin(Runnable work);
}
