package dev.gatehouse.sandbox.gateway;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;

/** Looks for members that AWS's models require and a request lacks. */
final class Required {

    private final Refusals refusals;

    Required(Refusals refusals) {
        this.refusals = refusals;
    }

    /** @throws dev.gatehouse.sandbox.AwsError in the service's own words */
    void check(SdkPojo request) {
        check(request, "");
    }

    private void check(SdkPojo pojo, String prefix) {
        for (SdkField<?> field : pojo.sdkFields()) {
            String path = prefix + lowered(field.memberName());
            Object value = field.getValueOrDefault(pojo);
            if (field.containsTrait(RequiredTrait.class) && isMissing(value)) {
                throw refusals.missing(path, field.locationName());
            }
            checkInside(field, value, path);
        }
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null || value instanceof SdkAutoConstructList;
    }

    private void checkInside(SdkField<?> field, @Nullable Object value, String path) {
        if (value instanceof SdkPojo pojo) {
            check(pojo, path + ".");
        }
        if (value instanceof List<?> list && field.containsTrait(ListTrait.class)) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof SdkPojo pojo) {
                    check(pojo, path + "." + (i + 1) + ".member.");
                }
            }
        }
    }

    private static String lowered(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
