package dev.gatehouse.sandbox.ec2;

import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.InstanceType;

/** Mistakes about key pairs, instances and launch templates. */
final class InstanceMistakes {

    private InstanceMistakes() {}

    private static Machines machines(Ec2Client ec2) {
        return new Machines(ec2);
    }

    private static String subnet(Network n, String vpc) {
        return n.subnet(vpc);
    }

    static void aKeyPairOfATakenName(Network n) {
        n.ec2.createKeyPair(key -> key.keyName("a"));
        n.ec2.createKeyPair(key -> key.keyName("a"));
    }

    static void aKeyThatIsNone(Network n) {
        n.ec2.importKeyPair(key -> key.keyName("a").publicKeyMaterial(SdkBytes.fromUtf8String("ssh-rsa AAAA")));
    }

    static void aKeyPairThatIsNotThere(Network n) {
        n.ec2.describeKeyPairs(keys -> keys.keyNames("nobody"));
    }

    static void launchingAnImageThatIsNotThere(Network n) {
        String subnet = subnet(n, n.vpc());
        machines(n.ec2).run(subnet, request -> request.imageId(Network.nowhere("ami")));
    }

    static void launchingAMalformedImage(Network n) {
        String subnet = subnet(n, n.vpc());
        machines(n.ec2).run(subnet, request -> request.imageId("amazon-linux"));
    }

    static void launchingATypeThatIsNone(Network n) {
        String subnet = subnet(n, n.vpc());
        machines(n.ec2).run(subnet, request -> request.instanceType("t9.micro"));
    }

    static void launchingATypeOfAnotherArchitecture(Network n) {
        String subnet = subnet(n, n.vpc());
        machines(n.ec2).run(subnet, request -> request.instanceType(InstanceType.T4_G_MICRO));
    }

    static void launchingATypeThatTheZoneLacks(Network n) {
        String vpc = n.vpc();
        String subnet = n.ec2.createSubnet(
                        one -> one.vpcId(vpc).cidrBlock("10.0.1.0/24").availabilityZone("ap-northeast-2b"))
                .subnet()
                .subnetId();
        machines(n.ec2).run(subnet, request -> request.instanceType(InstanceType.T2_MICRO));
    }

    static void launchingInNoSubnet(Network n) {
        machines(n.ec2).run(Network.nowhere("subnet"));
    }

    static void launchingWithAGroupOfAnotherVpc(Network n) {
        String subnet = subnet(n, n.vpc());
        String other = n.group(n.vpc("10.1.0.0/16"), "other");
        machines(n.ec2).run(subnet, request -> request.securityGroupIds(other));
    }

    static void launchingWithAKeyThatIsNotThere(Network n) {
        String subnet = subnet(n, n.vpc());
        machines(n.ec2).run(subnet, request -> request.keyName("nobody"));
    }

    static void launchingWithAProfileThatIsNotThere(Network n) {
        String subnet = subnet(n, n.vpc());
        machines(n.ec2).run(subnet, request -> request.iamInstanceProfile(profile -> profile.name("nobody")));
    }

    static void launchingMoreThanTheQuota(Network n) {
        String subnet = subnet(n, n.vpc());
        machines(n.ec2).run(subnet, request -> request.maxCount(33));
    }

    static void userDataOfMoreThan16Kb(Network n) {
        String subnet = subnet(n, n.vpc());
        String data = Base64.getEncoder().encodeToString(new byte[16_385]);
        machines(n.ec2).run(subnet, request -> request.userData(data));
    }

    static void aTakenPrivateAddress(Network n) {
        String subnet = subnet(n, n.vpc());
        machines(n.ec2).run(subnet, request -> request.privateIpAddress("10.0.0.9"));
        machines(n.ec2).run(subnet, request -> request.privateIpAddress("10.0.0.9"));
    }

    static void interfacesAndASubnetAtOnce(Network n) {
        String subnet = subnet(n, n.vpc());
        machines(n.ec2).run(subnet, request -> request.networkInterfaces(one -> one.deviceIndex(0)));
    }

    static void terminatingAProtectedInstance(Network n) {
        String id = machines(n.ec2).run(subnet(n, n.vpc()), request -> request.disableApiTermination(true));
        n.ec2.terminateInstances(gone -> gone.instanceIds(id));
    }

    static void startingATerminatedInstance(Network n) {
        String id = machines(n.ec2).run(subnet(n, n.vpc()));
        n.ec2.terminateInstances(gone -> gone.instanceIds(id));
        n.ec2.startInstances(started -> started.instanceIds(id));
    }

    static void changingTheTypeOfARunningInstance(Network n) {
        String id = machines(n.ec2).run(subnet(n, n.vpc()));
        n.ec2.modifyInstanceAttribute(changed -> changed.instanceId(id).instanceType(type -> type.value("t3.small")));
    }

    static void terminatingNothingKnown(Network n) {
        n.ec2.terminateInstances(gone -> gone.instanceIds(Network.nowhere("i")));
    }

    static void deletingAnAttachedInterface(Network n) {
        Machines machines = machines(n.ec2);
        String id = machines.run(subnet(n, n.vpc()));
        String one = machines.show(id).networkInterfaces().getFirst().networkInterfaceId();
        n.ec2.deleteNetworkInterface(gone -> gone.networkInterfaceId(one));
    }

    static void aTemplateOfATakenName(Network n) {
        machines(n.ec2).template("web");
        machines(n.ec2).template("web");
    }

    static void aTemplateThatIsNotThere(Network n) {
        n.ec2.describeLaunchTemplates(wanted -> wanted.launchTemplateNames("nobody"));
    }

    static void aTemplateIdThatIsNotThere(Network n) {
        n.ec2.deleteLaunchTemplate(gone -> gone.launchTemplateId(Network.nowhere("lt")));
    }

    static void aVersionThatIsNotThere(Network n) {
        String template = machines(n.ec2).template("web");
        n.ec2.modifyLaunchTemplate(changed -> changed.launchTemplateId(template).defaultVersion("7"));
    }
}
