package dev.gatehouse.web.shell;

import org.springframework.data.domain.PageRequest;

/** Reads which page of a long list is asked for; any number may stand in an address. */
public final class Paging {

    /** The database counts rows with 31 bits. */
    private static final int LAST = 1_000_000;

    private Paging() {}

    /**
     * @param page counted from 0
     */
    public static PageRequest page(int page, int perPage) {
        return PageRequest.of(Math.clamp(page, 0, LAST), perPage);
    }
}
