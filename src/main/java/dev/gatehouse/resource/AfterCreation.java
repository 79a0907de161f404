package dev.gatehouse.resource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a reference that a resource needs to be <em>right</em>, not to <em>exist</em>: it is created without it and settled
 * with it. A reference without this annotation must be ready before the resource is created, and is deleted after it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AfterCreation {

    /** What the other must be before this one can be settled. */
    Needs needs() default Needs.READY;

    /** When both go, what comes first. */
    Parting parting() default Parting.GOES_FIRST;

    enum Needs {
        EXISTS,
        READY
    }

    enum Parting {
        /** This resource is deleted before the one it refers to. */
        GOES_FIRST,
        /** This resource is deleted after the one it refers to: AWS drops the reference by itself. */
        OUTLIVES,
        /** This resource lets go of its reference before the other is deleted; they may refer to each other. */
        LETS_GO
    }
}
