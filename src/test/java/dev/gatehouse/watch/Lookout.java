package dev.gatehouse.watch;

/** The hand that takes looks where they are not taken by themselves. */
public final class Lookout {

    private Lookout() {}

    /** Takes each look that is due. */
    public static void look(Watches watches) {
        watches.tick();
    }
}
