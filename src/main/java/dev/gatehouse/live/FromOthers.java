package dev.gatehouse.live;

import java.util.List;

/** What another panel told. */
record FromOthers(List<String> news) {

    /** Something of theirs may have been missed. */
    static final FromOthers MISSED = new FromOthers(List.of());
}
