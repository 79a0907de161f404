package dev.gatehouse.kinds.internetgateway;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AttachmentStatus;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.InternetGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** Brings internet gateways about. */
@Component
final class InternetGatewayDriver implements Driver<InternetGatewaySpec> {

    private final Clients clients;

    InternetGatewayDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<InternetGatewaySpec>> observe(Scope scope, Set<String> detailed) {
        return clients.ec2(scope).describeInternetGatewaysPaginator().internetGateways().stream()
                .map(InternetGatewayDriver::present)
                .toList();
    }

    private static Present<InternetGatewaySpec> present(InternetGateway gateway) {
        Optional<InternetGatewayAttachment> attachment = gateway.attachments().stream()
                .filter(candidate -> candidate.state() != AttachmentStatus.DETACHED)
                .findFirst();
        Ref<VpcSpec> vpc =
                attachment.map(found -> Ref.<VpcSpec>external(found.vpcId())).orElse(null);
        return new Present<>(
                gateway.internetGatewayId(),
                new InternetGatewaySpec(vpc, Ec2Tags.visible(gateway.tags())),
                attachment.map(InternetGatewayDriver::readiness).orElse(Readiness.READY),
                attachment
                        .map(found -> Map.of("attachment", found.stateAsString()))
                        .orElse(Map.of()),
                Ec2Tags.ownership(gateway.tags()));
    }

    private static Readiness readiness(InternetGatewayAttachment attachment) {
        boolean moving =
                attachment.state() == AttachmentStatus.ATTACHING || attachment.state() == AttachmentStatus.DETACHING;
        return moving ? new Readiness.InProgress(attachment.stateAsString()) : Readiness.READY;
    }

    @Override
    public String create(Scope scope, InternetGatewaySpec desired, Creation creation) {
        return clients.ec2(scope)
                .createInternetGateway(request -> request.tagSpecifications(
                        Ec2Tags.specification(ResourceType.INTERNET_GATEWAY, creation.tags())))
                .internetGateway()
                .internetGatewayId();
    }

    @Override
    public boolean createsWithToken() {
        return false;
    }

    @Override
    public void update(Scope scope, Present<InternetGatewaySpec> observed, InternetGatewaySpec desired) {
        Ec2Client ec2 = clients.ec2(scope);
        String id = observed.externalId();
        Ref<VpcSpec> from = observed.spec().vpc();
        Ref<VpcSpec> to = desired.vpc();
        if (!Objects.equals(from, to)) {
            if (from != null) {
                detach(ec2, id, from);
            }
            if (to != null) {
                ec2.attachInternetGateway(
                        request -> request.internetGatewayId(id).vpcId(to.externalId()));
            }
        }
        Ec2Tags.update(ec2, id, observed.spec().tags(), desired.tags());
    }

    /** AWS deletes no VPC that a gateway is attached to. */
    @Override
    public void release(Scope scope, Present<InternetGatewaySpec> observed, Set<String> ids) {
        Ref<VpcSpec> vpc = observed.spec().vpc();
        if (vpc != null && ids.contains(vpc.externalId())) {
            Faults.absentIsSuccess(() -> detach(clients.ec2(scope), observed.externalId(), vpc));
        }
    }

    @Override
    public void delete(Scope scope, Present<InternetGatewaySpec> observed) {
        Ec2Client ec2 = clients.ec2(scope);
        String id = observed.externalId();
        Ref<VpcSpec> vpc = observed.spec().vpc();
        if (vpc != null) {
            Faults.absentIsSuccess(() -> detach(ec2, id, vpc));
        }
        Faults.absentIsSuccess(() -> ec2.deleteInternetGateway(request -> request.internetGatewayId(id)));
    }

    private static void detach(Ec2Client ec2, String id, Ref<VpcSpec> vpc) {
        ec2.detachInternetGateway(request -> request.internetGatewayId(id).vpcId(vpc.externalId()));
    }
}
