package dev.gatehouse.live;

/** The other panels on the same database. */
interface Others {

    /** Tells them by and by; never waits for anything, and never throws. */
    void tell(String news);
}
