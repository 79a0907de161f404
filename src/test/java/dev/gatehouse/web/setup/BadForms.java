package dev.gatehouse.web.setup;

import java.util.stream.Stream;

/** Bad input for some kinds that belong together, and what their forms can refer to. */
interface BadForms {

    /** Makes what the forms refer to, and what is in their way. */
    void prepare(Ground ground) throws Exception;

    Stream<BadForm> forms();
}
