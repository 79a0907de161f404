package dev.gatehouse.sandbox.wire;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;

/** The addresses of the operations of a service, as the SDK's client knows them. */
final class Routes {

    private final Class<?> client;
    private volatile @Nullable List<Route> routes;

    Routes(Class<?> client) {
        this.client = client;
    }

    Optional<Route.Match> match(WireRequest request) {
        return routes().stream()
                .flatMap(route -> route.match(request).stream())
                .max(Comparator.comparingInt(Route.Match::literals));
    }

    /** Read when they are first needed: that loads a hundred classes. */
    private List<Route> routes() {
        List<Route> known = routes;
        if (known == null) {
            known = Arrays.stream(client.getMethods())
                    .filter(method -> method.getParameterCount() == 1)
                    .filter(method -> AwsRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
                    .filter(method -> AwsResponse.class.isAssignableFrom(method.getReturnType()))
                    .map(Route::of)
                    .toList();
            routes = known;
        }
        return known;
    }
}
