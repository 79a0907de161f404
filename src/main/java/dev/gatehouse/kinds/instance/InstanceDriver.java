package dev.gatehouse.kinds.instance;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Brings instances about. */
@Component
final class InstanceDriver implements Driver<InstanceSpec> {

    private final Clients clients;

    InstanceDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<InstanceSpec>> observe(Scope scope, Set<String> detailed) {
        return InstanceReport.all(InstanceSight.of(clients, scope, detailed));
    }

    @Override
    public String create(Scope scope, InstanceSpec desired, Creation creation) {
        Ec2Client ec2 = clients.ec2(scope);
        InstanceLaunch launch = new InstanceLaunch(ec2, clients.of(SsmClient.class, scope));
        try {
            return ec2.runInstances(launch.of(desired, creation))
                    .instances()
                    .getFirst()
                    .instanceId();
        } catch (Ec2Exception refused) {
            throw ofYoungProfile(refused) ? Faults.notYetVisible("the instance profile") : refused;
        }
    }

    // EC2 takes some ten seconds to know a new instance profile and has no code of its own for that (2026-05).
    private static boolean ofYoungProfile(Ec2Exception refused) {
        return Faults.code(refused).equals("InvalidParameterValue")
                && String.valueOf(refused.getMessage()).contains("IAM Instance Profile");
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<InstanceSpec> observed, InstanceSpec desired) {
        Ec2Client ec2 = clients.ec2(scope);
        Ec2Tags.update(ec2, observed.externalId(), observed.spec().tags(), desired.tags());
        if (InstanceReport.isSettled(observed)) {
            new InstanceChanges(ec2, observed, desired).make();
        }
    }

    /** AWS releases no Elastic IP that is mapped to something. */
    @Override
    public void release(Scope scope, Present<InstanceSpec> observed, Set<String> ids) {
        Ref<ElasticIpSpec> address = observed.spec().elasticIp();
        if (address != null && ids.contains(address.externalId())) {
            unmap(clients.ec2(scope), observed);
        }
    }

    static void unmap(Ec2Client ec2, Present<InstanceSpec> observed) {
        String association = observed.attributes().get(InstanceReport.ASSOCIATION);
        if (association != null) {
            Faults.absentIsSuccess(() -> ec2.disassociateAddress(request -> request.associationId(association)));
        }
    }

    @Override
    public void delete(Scope scope, Present<InstanceSpec> observed) {
        Faults.absentIsSuccess(
                () -> clients.ec2(scope).terminateInstances(request -> request.instanceIds(observed.externalId())));
    }

    @Override
    public void delete(Scope scope, Present<InstanceSpec> observed, InstanceSpec wished) {
        if (observed.spec().terminationProtection() && !wished.terminationProtection()) {
            Faults.absentIsSuccess(() -> clients.ec2(scope)
                    .modifyInstanceAttribute(request -> request.instanceId(observed.externalId())
                            .disableApiTermination(value -> value.value(false))));
        }
        delete(scope, observed);
    }
}
