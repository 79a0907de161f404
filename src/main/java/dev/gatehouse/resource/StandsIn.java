package dev.gatehouse.resource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a reference to what a resource stands in, with its network interfaces, say: AWS deletes the other only when nobody does
 * any more. What can only come again after its end drags along who stands in it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface StandsIn {

    /** Who leaves. */
    Whose value() default Whose.ITS_OWN;

    enum Whose {
        /** The resource itself, which moves elsewhere when it is told to. */
        ITS_OWN,
        /** What refers to the resource, which AWS moves nowhere (2026-11). */
        OF_ITS_GUESTS
    }
}
