package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.AwsError;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** A handler's method that answers one operation; the method is called as the SDK's client calls it. */
final class Operation {

    private static final Map<Class<?>, List<Method>> FOUND = new ConcurrentHashMap<>();

    private final Object noun;
    private final Method method;

    private Operation(Object noun, Method method) {
        this.noun = noun;
        this.method = method;
    }

    static Map<String, Operation> of(List<Object> nouns) {
        Map<String, Operation> operations = new TreeMap<>();
        for (Object noun : nouns) {
            for (Method method : FOUND.computeIfAbsent(noun.getClass(), Operation::find)) {
                Operation twin = operations.put(name(method), new Operation(noun, method));
                if (twin != null) {
                    throw new IllegalStateException(
                            name(method) + " is answered by " + twin.noun.getClass() + " and " + noun.getClass());
                }
            }
        }
        return operations;
    }

    private static List<Method> find(Class<?> noun) {
        List<Method> methods =
                Arrays.stream(noun.getMethods()).filter(Operation::isHandler).toList();
        // The nouns are free to be package-private.
        methods.forEach(method -> method.setAccessible(true));
        return methods;
    }

    private static boolean isHandler(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return AwsResponse.class.isAssignableFrom(method.getReturnType())
                && parameters.length > 0
                && AwsRequest.class.isAssignableFrom(parameters[0])
                && (parameters.length == 1 || parameters.length == 2 && parameters[1] == Caller.class);
    }

    private static String name(Method method) {
        return method.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                + method.getName().substring(1);
    }

    /** An empty builder of the operation's request. */
    SdkPojo newRequest() {
        try {
            Method builder = method.getParameterTypes()[0].getMethod("builder");
            return (SdkPojo) builder.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " takes a request that has no builder", e);
        }
    }

    /**
     * Answers the request that was read into {@code builder}.
     *
     * @throws AwsError as the handler does, and instead of its effect if the request was a dry run
     */
    SdkPojo perform(SdkPojo builder, Caller caller) {
        Object request = ((SdkBuilder<?, ?>) builder).build();
        if (isDryRun((SdkPojo) request)) {
            throw new AwsError(412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
        }
        try {
            Object response = method.getParameterCount() == 1
                    ? method.invoke(noun, request)
                    : method.invoke(noun, request, caller);
            return (SdkPojo) response;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isDryRun(SdkPojo request) {
        SdkField<?> field = request.sdkFieldNameToField().get("DryRun");
        return field != null && Boolean.TRUE.equals(field.getValueOrDefault(request));
    }
}
