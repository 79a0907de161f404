package dev.gatehouse.aws;

import dev.gatehouse.resource.Scope;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * The SDK's clients, made once per service, account and Region. Each call is sent once: whether and when to try again
 * is decided by whoever knows if a second call could make a twin.
 */
@Component
public final class Clients implements DisposableBean {

    /** What the panel's calls bear in CloudTrail, so that they are told from those of others. */
    static final String SIGNATURE = "gatehouse-panel";

    private final AwsSettings settings;
    private final Accounts accounts;
    private final Supplier<URI> endpoint;
    private final SdkHttpClient http;
    private final Budget budget;
    private final Map<Key, SdkClient> clients = new ConcurrentHashMap<>();

    @Autowired
    Clients(
            AwsSettings settings,
            Accounts accounts,
            @Qualifier("awsEndpoint") ObjectProvider<Supplier<URI>> builtIn,
            SdkHttpClient http,
            Budget budget) {
        this(settings, accounts, () -> inForce(settings, builtIn.getIfAvailable()), http, budget);
    }

    /** For whoever brings a transport of their own, such as a simulation without sockets. */
    public Clients(AwsSettings settings, Accounts accounts, Supplier<URI> endpoint, SdkHttpClient http, Budget budget) {
        this.settings = settings;
        this.accounts = accounts;
        this.endpoint = endpoint;
        this.http = http;
        this.budget = budget;
    }

    public Ec2Client ec2(Scope scope) {
        return of(Ec2Client.class, scope);
    }

    /** The client of whichever service, by the type that the SDK has for it. */
    public <C extends SdkClient> C of(Class<C> type, Scope scope) {
        return type.cast(clients.computeIfAbsent(
                new Key(type, scope, role(scope)),
                key -> configured(builder(type), scope).build()));
    }

    /**
     * All of what AWS lists under one type, for drivers of several kinds that are read from the same list: within {@link
     * dev.gatehouse.resource.Edge#inOneLook} it is asked for once.
     */
    public <T> List<T> listed(Scope scope, Class<T> type, Supplier<List<T>> ask) {
        return OneLook.list(scope, type, ask);
    }

    /** By its exact type: to look through a client's methods loads the thousands of classes that they speak of. */
    @SuppressWarnings("unchecked")
    private static <C extends SdkClient> AwsClientBuilder<?, C> builder(Class<C> type) {
        try {
            Class<?> builder = Class.forName(type.getName() + "Builder", true, type.getClassLoader());
            return (AwsClientBuilder<?, C>) MethodHandles.publicLookup()
                    .findStatic(type, "builder", MethodType.methodType(builder))
                    .invoke();
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException(type + " is no client of a service of AWS's", e);
        }
    }

    /** As it is now: a role that somebody has changed is entered from the next call on. */
    private Optional<String> role(Scope scope) {
        return settings.real() ? accounts.roleToAssume(scope.account()) : Optional.empty();
    }

    private <C> AwsClientBuilder<?, C> configured(AwsClientBuilder<?, C> builder, Scope scope) {
        AwsCredentialsProvider credentials = credentials(scope);
        ((AwsSyncClientBuilder<?, ?>) builder).httpClient(http);
        builder.region(Region.of(scope.region().id()));
        builder.credentialsProvider(credentials);
        builder.overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry())
                .apiCallTimeout(settings.callTimeout())
                .putAdvancedOption(SdkAdvancedClientOption.USER_AGENT_SUFFIX, SIGNATURE)
                .executionInterceptors(interceptors(scope, credentials)));
        if (!settings.real()) {
            builder.endpointOverride(endpoint.get());
        }
        return builder;
    }

    private List<ExecutionInterceptor> interceptors(Scope scope, AwsCredentialsProvider credentials) {
        ExecutionInterceptor keeper = new BudgetKeeper(budget, scope);
        return settings.real()
                ? List.of(
                        new CallRecorder(), new RightAccount(scope.account(), () -> owner(scope, credentials)), keeper)
                : List.of(new CallRecorder(), keeper);
    }

    /** The account that the credentials are of, in AWS's own word. */
    private String owner(Scope scope, AwsCredentialsProvider credentials) {
        try (StsClient sts = StsClient.builder()
                .region(Region.of(scope.region().id()))
                .httpClient(http)
                .credentialsProvider(credentials)
                .build()) {
            return sts.getCallerIdentity().account();
        }
    }

    private AwsCredentialsProvider credentials(Scope scope) {
        if (!settings.real()) {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create(scope.account(), "simulated"));
        }
        AwsCredentialsProvider own = DefaultCredentialsProvider.builder().build();
        return role(scope)
                .<AwsCredentialsProvider>map(role -> StsAssumeRoleCredentialsProvider.builder()
                        .stsClient(StsClient.builder()
                                .region(Region.of(scope.region().id()))
                                .httpClient(http)
                                .credentialsProvider(own)
                                .overrideConfiguration(o -> o.retryStrategy(RetryMode.STANDARD))
                                .build())
                        .refreshRequest(request -> request.roleArn(role).roleSessionName("gatehouse"))
                        .build())
                .orElse(own);
    }

    private static URI inForce(AwsSettings settings, @Nullable Supplier<URI> builtIn) {
        if (settings.endpoint() != null) {
            return settings.endpoint();
        }
        if (builtIn == null) {
            throw new IllegalStateException(
                    "no AWS to talk to: set gatehouse.aws.endpoint, or gatehouse.aws.real=true, or leave the sandbox on");
        }
        return builtIn.get();
    }

    @Override
    public void destroy() {
        clients.values().forEach(SdkClient::close);
    }

    private record Key(Class<?> type, Scope scope, Optional<String> role) {}
}
