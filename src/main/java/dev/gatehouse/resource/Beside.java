package dev.gatehouse.resource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A component of a row that stands in the cell of another, because a row says one or the other: ports or an ICMP type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Beside {

    /** The name of the component in whose cell it stands. */
    String value();
}
