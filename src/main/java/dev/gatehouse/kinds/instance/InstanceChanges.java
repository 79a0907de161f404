package dev.gatehouse.kinds.instance;

import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.IamInstanceProfileAssociation;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceAttributeRequest;

/** The calls that bring an instance that runs or is stopped from what it is to what is desired; one for each difference. */
final class InstanceChanges {

    private final Ec2Client ec2;
    private final Present<InstanceSpec> observed;
    private final String id;
    private final InstanceSpec from;
    private final InstanceSpec to;

    InstanceChanges(Ec2Client ec2, Present<InstanceSpec> observed, InstanceSpec desired) {
        this.ec2 = ec2;
        this.observed = observed;
        this.id = observed.externalId();
        this.from = observed.spec();
        this.to = desired;
    }

    void make() {
        if (differs(InstanceSpec::securityGroups)) {
            modify(request -> request.groups(
                    to.securityGroups().stream().map(Ref::externalId).toList()));
        }
        if (differs(InstanceSpec::sourceDestCheck)) {
            modify(request -> request.sourceDestCheck(value -> value.value(to.sourceDestCheck())));
        }
        if (differs(InstanceSpec::terminationProtection)) {
            modify(request -> request.disableApiTermination(value -> value.value(to.terminationProtection())));
        }
        if (differs(InstanceSpec::tokensRequired) || differs(InstanceSpec::metadataHops)) {
            ec2.modifyInstanceMetadataOptions(request -> request.instanceId(id)
                    .httpTokens(to.tokensRequired() ? "required" : "optional")
                    .httpPutResponseHopLimit(to.metadataHops()));
        }
        if (differs(InstanceSpec::monitored)) {
            monitor();
        }
        if (differs(InstanceSpec::rootVolumeSize) || differs(InstanceSpec::rootVolumeType)) {
            growVolume();
        }
        if (differs(InstanceSpec::instanceProfile)) {
            changeProfile();
        }
        if (differs(InstanceSpec::elasticIp)) {
            changeAddress();
        }
        changePower();
    }

    private boolean differs(Function<InstanceSpec, ?> part) {
        return !Objects.equals(part.apply(from), part.apply(to));
    }

    private void modify(
            Function<ModifyInstanceAttributeRequest.Builder, ModifyInstanceAttributeRequest.Builder> attribute) {
        ec2.modifyInstanceAttribute(attribute
                .apply(ModifyInstanceAttributeRequest.builder().instanceId(id))
                .build());
    }

    private void monitor() {
        if (to.monitored()) {
            ec2.monitorInstances(request -> request.instanceIds(id));
        } else {
            ec2.unmonitorInstances(request -> request.instanceIds(id));
        }
    }

    private void growVolume() {
        String volume = observed.attributes().get(InstanceReport.ROOT_VOLUME);
        if (volume != null) {
            ec2.modifyVolume(request -> request.volumeId(volume)
                    .size(to.rootVolumeSize())
                    .volumeType(to.rootVolumeType().wireName()));
        }
    }

    private void changeProfile() {
        Optional<String> association = ec2
                .describeIamInstanceProfileAssociations(request -> request.filters(
                        filter -> filter.name("instance-id").values(id),
                        filter -> filter.name("state").values("associating", "associated")))
                .iamInstanceProfileAssociations()
                .stream()
                .map(IamInstanceProfileAssociation::associationId)
                .findFirst();
        Ref<InstanceProfileSpec> wanted = to.instanceProfile();
        if (wanted == null) {
            association.ifPresent(old -> ec2.disassociateIamInstanceProfile(request -> request.associationId(old)));
        } else if (association.isPresent()) {
            ec2.replaceIamInstanceProfileAssociation(request -> request.associationId(association.get())
                    .iamInstanceProfile(profile -> profile.name(wanted.externalId())));
        } else {
            ec2.associateIamInstanceProfile(
                    request -> request.instanceId(id).iamInstanceProfile(profile -> profile.name(wanted.externalId())));
        }
    }

    /** Never taken from something else: whoever has it gives it up first. */
    private void changeAddress() {
        Ref<ElasticIpSpec> wanted = to.elasticIp();
        if (wanted == null) {
            InstanceDriver.unmap(ec2, observed);
        } else {
            ec2.associateAddress(request ->
                    request.instanceId(id).allocationId(wanted.externalId()).allowReassociation(false));
        }
    }

    /** Its type can be changed only while it is stopped; it is then started again by the same attempt. */
    private void changePower() {
        boolean stopped = InstanceReport.state(observed).equals("stopped");
        boolean retyped = differs(InstanceSpec::instanceType);
        if (stopped && retyped) {
            modify(request -> request.instanceType(value -> value.value(to.instanceType())));
        }
        if (stopped && to.running()) {
            ec2.startInstances(request -> request.instanceIds(id));
        } else if (!stopped && (retyped || !to.running())) {
            ec2.stopInstances(request -> request.instanceIds(id));
        }
    }
}
