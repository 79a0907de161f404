package dev.gatehouse.sandbox.traits;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Responses that have the members of a description themselves, rather than the description. */
public final class Flat {

    private Flat() {}

    /** The builder, with every member set that the description has as well. */
    public static <B extends SdkPojo> B copy(SdkPojo description, B builder) {
        Map<String, SdkField<?>> given = description.sdkFieldNameToField();
        for (SdkField<?> field : builder.sdkFields()) {
            SdkField<?> same = given.get(field.locationName());
            @Nullable Object value = same == null ? null : same.getValueOrDefault(description);
            if (value != null) {
                field.set(builder, value);
            }
        }
        return builder;
    }
}
