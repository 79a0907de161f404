package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Certificate;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateListenerResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteListenerResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeListenersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyListenerResponse;

/** Listeners: one to a port of a load balancer, with what it does when no rule matches. */
public final class Listeners {

    private static final int MOST = 50;
    private static final String DEFAULT_POLICY = "ELBSecurityPolicy-2016-08";

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Actions actions;
    private final ListenerCertificates certificateChecks;

    public Listeners(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.actions = new Actions(cloud);
        this.certificateChecks = new ListenerCertificates(cloud);
    }

    public CreateListenerResponse createListener(CreateListenerRequest request) {
        Validation.unsupported(request.mutualAuthentication(), "mutualAuthentication");
        Validation.unsupported(request.alpnPolicy(), "alpnPolicy");
        LoadBalancerRow balancer = tables.loadBalancer(request.loadBalancerArn());
        Map<String, String> wanted = Tags.checked(request.tags());
        int port = Validation.port(request.port());
        ListenerRow asked = asked(
                Arns.listener(cloud, balancer.arn()),
                balancer,
                port,
                Validation.required(request.protocolAsString(), "protocol"),
                request.sslPolicy(),
                request.certificates(),
                actions.checked(request.defaultActions(), balancer));
        List<ListenerRow> there = tables.listenersOf(balancer.arn());
        Optional<ListenerRow> twin =
                there.stream().filter(one -> one.port() == port).findFirst();
        ListenerRow listener = twin.map(one -> same(one, asked)).orElseGet(() -> make(asked, there.size(), wanted));
        return CreateListenerResponse.builder().listeners(describe(listener)).build();
    }

    private ListenerRow asked(
            String arn,
            LoadBalancerRow balancer,
            int port,
            String protocol,
            @Nullable String policy,
            List<Certificate> given,
            List<Map<String, Object>> actions) {
        List<String> certificates = given.stream()
                .map(one -> Validation.required(one.certificateArn(), "certificates.certificateArn"))
                .toList();
        boolean secure = protocol.equals("HTTPS");
        if (!secure && !protocol.equals("HTTP")) {
            throw AwsError.of(
                    "UnsupportedProtocol",
                    "The protocol '" + protocol + "' is not supported by load balancers of type application");
        }
        if (!secure && policy != null) {
            throw Validation.error("An SSL policy cannot be specified for HTTP listeners");
        }
        if (!secure && !certificates.isEmpty()) {
            throw Validation.error("A certificate cannot be specified for HTTP listeners");
        }
        if (secure && certificates.isEmpty()) {
            throw Validation.error("A certificate must be specified for HTTPS listeners");
        }
        if (certificates.size() > 1) {
            throw AwsError.of("TooManyCertificates", "You can specify only one default certificate for a listener");
        }
        if (policy != null && !SslPolicies.NAMES.contains(policy)) {
            throw AwsError.of("SSLPolicyNotFound", "SSL policy '" + policy + "' not found");
        }
        certificates.forEach(certificateChecks::check);
        return new ListenerRow(
                arn,
                balancer.arn(),
                port,
                protocol,
                secure ? Objects.requireNonNullElse(policy, DEFAULT_POLICY) : null,
                certificates,
                actions,
                Map.of());
    }

    private static ListenerRow same(ListenerRow there, ListenerRow asked) {
        boolean same = there.protocol().equals(asked.protocol())
                && Objects.equals(there.sslPolicy(), asked.sslPolicy())
                && there.actions().equals(asked.actions())
                && there.certificates().stream().limit(1).toList().equals(asked.certificates());
        if (!same) {
            throw duplicate(there.loadBalancerArn());
        }
        return there;
    }

    private static AwsError duplicate(String balancerArn) {
        return AwsError.of(
                "DuplicateListener",
                "A listener already exists on this port for this load balancer '" + balancerArn + "'");
    }

    private ListenerRow make(ListenerRow asked, int present, Map<String, String> wanted) {
        if (present >= MOST) {
            throw AwsError.of(
                    "TooManyListeners", "The maximum number of listeners has been reached on this load balancer");
        }
        tables.listeners().put(asked.arn(), asked);
        tags.put(asked.arn(), wanted);
        return asked;
    }

    public ModifyListenerResponse modifyListener(ModifyListenerRequest request) {
        Validation.unsupported(request.mutualAuthentication(), "mutualAuthentication");
        ListenerRow old = tables.listener(request.listenerArn());
        LoadBalancerRow balancer = tables.loadBalancer(old.loadBalancerArn());
        int port = request.port() == null ? old.port() : Validation.port(request.port());
        boolean taken = tables.listenersOf(balancer.arn()).stream()
                .anyMatch(one -> one.port() == port && !one.arn().equals(old.arn()));
        if (taken) {
            throw duplicate(balancer.arn());
        }
        String protocol = Objects.requireNonNullElse(request.protocolAsString(), old.protocol());
        boolean secure = protocol.equals("HTTPS");
        ListenerRow changed = asked(
                old.arn(),
                balancer,
                port,
                protocol,
                request.sslPolicy() == null && secure ? old.sslPolicy() : request.sslPolicy(),
                request.certificates().isEmpty() && secure ? defaultOf(old) : request.certificates(),
                request.defaultActions().isEmpty()
                        ? old.actions()
                        : actions.checked(request.defaultActions(), balancer));
        List<String> extra = old.certificates().stream().skip(1).toList();
        ListenerRow row = (secure && !extra.isEmpty()
                        ? changed.withCertificates(Stream.concat(changed.certificates().stream(), extra.stream())
                                .distinct()
                                .toList())
                        : changed)
                .withAttributes(old.attributes());
        tables.listeners().put(row.arn(), row);
        return ModifyListenerResponse.builder().listeners(describe(row)).build();
    }

    private static List<Certificate> defaultOf(ListenerRow listener) {
        return listener.certificates().stream()
                .limit(1)
                .map(arn -> Certificate.builder().certificateArn(arn).build())
                .toList();
    }

    public DescribeListenersResponse describeListeners(DescribeListenersRequest request) {
        if (request.loadBalancerArn() == null && request.listenerArns().isEmpty()) {
            throw Validation.error("You must specify either listener ARNs or a load balancer ARN");
        }
        List<ListenerRow> wanted = request.listenerArns().isEmpty()
                ? tables.listenersOf(
                        tables.loadBalancer(request.loadBalancerArn()).arn())
                : request.listenerArns().stream().map(tables::listener).toList();
        var page = Paging.of(wanted, ListenerRow::arn, request.pageSize(), request.marker());
        return DescribeListenersResponse.builder()
                .listeners(page.rows().stream().map(Listeners::describe).toList())
                .nextMarker(page.nextMarker())
                .build();
    }

    public DeleteListenerResponse deleteListener(DeleteListenerRequest request) {
        delete(tables.listener(request.listenerArn()));
        return DeleteListenerResponse.builder().build();
    }

    /** With its rules, whose target groups are left. */
    void delete(ListenerRow listener) {
        for (RuleRow rule : tables.rulesOf(listener.arn())) {
            tables.rules().remove(rule.arn());
            tags.remove(rule.arn());
        }
        tables.listeners().remove(listener.arn());
        tags.remove(listener.arn());
        tags.remove(Arns.defaultRule(listener.arn()));
    }

    private static Listener describe(ListenerRow row) {
        return Listener.builder()
                .listenerArn(row.arn())
                .loadBalancerArn(row.loadBalancerArn())
                .port(row.port())
                .protocol(row.protocol())
                .sslPolicy(row.sslPolicy())
                .certificates(row.isSecure() ? defaultOf(row) : null)
                .defaultActions(Actions.shown(row.actions()))
                .build();
    }
}
