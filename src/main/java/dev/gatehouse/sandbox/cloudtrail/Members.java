package dev.gatehouse.sandbox.cloudtrail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** What a request says, without what is nobody's business. */
final class Members {

    private static final Pattern SECRET =
            Pattern.compile(".*(Password|SecretString|SecretBinary|AuthToken|UserData|KeyMaterial|PrivateKey).*");

    private Members() {}

    static Map<String, Object> of(SdkPojo pojo) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            boolean unset =
                    value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
            if (!unset) {
                String name = field.memberName();
                String key = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
                members.put(key, SECRET.matcher(name).matches() ? "HIDDEN_DUE_TO_SECURITY_REASONS" : written(value));
            }
        }
        return members;
    }

    private static Object written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case SdkPojo nested -> of(nested);
            case List<?> list -> list.stream().map(Members::written).toList();
            case Map<?, ?> map -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                map.forEach((key, element) -> tree.put(String.valueOf(key), written(element)));
                yield tree;
            }
            case Number number -> number;
            case Boolean truth -> truth;
            case Instant instant -> instant.toString();
            default -> value.toString();
        };
    }
}
