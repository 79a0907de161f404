package dev.gatehouse.sandbox.wire;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.core.OperationInfo;

/** The method and path of one operation; a segment in braces stands for a member of the request. */
record Route(String operation, String method, List<String> segments) {

    /** A request that is for this operation, and what stood for the segments in braces. */
    record Match(String operation, int literals, Map<String, String> labels) {}

    /** @param operation a method of the SDK's client, beside whose requests the SDK keeps the address */
    static Route of(Method operation) {
        Class<?> request = operation.getParameterTypes()[0];
        String marshaller = request.getPackageName().replaceAll("\\.model$", ".transform.") + request.getSimpleName()
                + "Marshaller";
        try {
            Field binding =
                    Class.forName(marshaller, true, request.getClassLoader()).getDeclaredField("SDK_OPERATION_BINDING");
            binding.setAccessible(true);
            OperationInfo info = (OperationInfo) binding.get(null);
            return new Route(capitalized(operation.getName()), info.httpMethod().name(), segments(info.requestUri()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The SDK no longer keeps the address of " + request, e);
        }
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    Optional<Match> match(WireRequest request) {
        List<String> given = segments(request.path());
        if (!method.equals(request.method()) || given.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String wanted = segments.get(i);
            if (wanted.startsWith("{")) {
                labels.put(wanted.substring(1, wanted.length() - 1), WireRequest.plainPath(given.get(i)));
            } else if (!wanted.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Match(operation, segments.size() - labels.size(), labels));
    }
}
