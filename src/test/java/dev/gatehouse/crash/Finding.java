package dev.gatehouse.crash;

/** Something that is not as it must be after a crash. */
record Finding(Sort sort, String text) {

    enum Sort {
        /** AWS has it, and the database does not know it. */
        LEAK,
        /** AWS has it twice. */
        DUPLICATE,
        /** The database has it, and AWS does not, or not as wished. */
        LOST,
        /** Somebody has to do something. */
        MANUAL,
        /** The history does not tell what happened, or tells it twice. */
        HISTORY
    }

    @Override
    public String toString() {
        return sort + " " + text;
    }
}
