package dev.gatehouse.kinds;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Policies of endpoints as JSON: equal ones get equal texts, however they were typed. */
public final class PolicyDocument {

    /** The most characters AWS takes. */
    public static final int LONGEST = 20_480;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Map<String, Object> ALLOW_ALL =
            Map.of("Effect", "Allow", "Principal", "*", "Action", "*", "Resource", "*");

    private PolicyDocument() {}

    /**
     * Keys sorted, no spaces; null for what AWS has at first, full access. What is no policy stays as it is, for a
     * person to mend.
     */
    public static @Nullable String canonical(@Nullable String policy) {
        if (policy == null || policy.isBlank()) {
            return null;
        }
        Map<?, ?> document = read(policy);
        if (document == null) {
            return policy.strip();
        }
        return isFullAccess(document) ? null : JSON.writeValueAsString(document);
    }

    /** Whether it is a JSON object; what must stand in it is AWS's to say. */
    public static boolean isWellFormed(String policy) {
        return read(policy) != null;
    }

    private static @Nullable Map<?, ?> read(String policy) {
        try {
            return JSON.readValue(policy, Object.class) instanceof Map<?, ?> object ? object : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    /** AWS's own text is of version 2008-10-17; a statement alone may stand without its list. */
    private static boolean isFullAccess(Map<?, ?> document) {
        Object statement = document.get("Statement");
        Object only = statement instanceof List<?> list && list.size() == 1 ? list.getFirst() : statement;
        return Objects.equals(only, ALLOW_ALL)
                && document.keySet().stream().allMatch(key -> "Version".equals(key) || "Statement".equals(key));
    }
}
