package dev.gatehouse.resource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number by which AWS takes the rows of a list in order, such as a network ACL entry's rule number: a row put between
 * two others gets a number between theirs.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Ordinal {

    /** How far apart numbers are at first, so that others fit between. */
    int step() default 100;
}
