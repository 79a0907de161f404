package dev.gatehouse.resource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a row that is said instead of another, and stands in its cell: exactly one of them is given, and people
 * first choose which, such as addresses or a security group.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Alternative {

    /** The name of the component that it stands for. */
    String value();
}
