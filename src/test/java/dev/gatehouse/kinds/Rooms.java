package dev.gatehouse.kinds;

import dev.gatehouse.aws.AwsSettings;
import dev.gatehouse.aws.Budget;
import dev.gatehouse.aws.Clients;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Spec;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** All rooms, found and wired as in the panel, with whatever transport leads to AWS. */
public final class Rooms {

    private static final Rooms OFFLINE = new Rooms(new Nowhere());

    private final Kinds kinds;

    public Rooms(SdkHttpClient transport) {
        AwsSettings settings =
                new AwsSettings(null, false, Duration.ofSeconds(5), Duration.ofSeconds(1), 0.5, false, Duration.ZERO);
        Clients clients = new Clients(
                settings,
                account -> Optional.empty(),
                () -> URI.create("http://localhost"),
                transport,
                new Budget(settings, Clock.systemUTC()));
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Clients.class, () -> clients);
        context.scan("dev.gatehouse.kinds");
        context.refresh();
        kinds = new Kinds(context.<Kind<?>>getBeanProvider(ResolvableType.forClass(Kind.class)).stream()
                .toList());
    }

    public Kinds kinds() {
        return kinds;
    }

    public List<Kind<?>> all() {
        return kinds.all();
    }

    /** The kind of these specs, for tests that need no AWS. */
    @SuppressWarnings("unchecked")
    public static <S extends Spec> Kind<S> kind(Class<S> specType) {
        return (Kind<S>) OFFLINE.all().stream()
                .filter(kind -> kind.specType() == specType)
                .findFirst()
                .orElseThrow();
    }

    private static final class Nowhere implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            throw new IllegalStateException("this test has no AWS");
        }

        @Override
        public void close() {}
    }
}
