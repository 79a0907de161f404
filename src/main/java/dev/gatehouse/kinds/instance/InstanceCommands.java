package dev.gatehouse.kinds.instance;

import dev.gatehouse.kinds.MachineImages;
import dev.gatehouse.kinds.Typed;
import dev.gatehouse.kinds.elasticip.ElasticIpSpec;
import dev.gatehouse.kinds.instanceprofile.InstanceProfileSpec;
import dev.gatehouse.kinds.keypair.KeyPairSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a person would type to make an instance and to sign in. */
final class InstanceCommands {

    private InstanceCommands() {}

    static List<String> of(InstanceSpec spec, Surroundings surroundings) {
        List<String> typed = new ArrayList<>();
        if (spec.image().startsWith(MachineImages.NEWEST)) {
            typed.add("aws ssm get-parameters --names "
                    + Typed.quoted(spec.image().substring(MachineImages.NEWEST.length()))
                    + " --query 'Parameters[0].Value' --output text");
        }
        typed.add(run(spec, surroundings));
        if (!spec.sourceDestCheck()) {
            typed.add("aws ec2 modify-instance-attribute --instance-id <instance> --no-source-dest-check");
        }
        Ref<ElasticIpSpec> address = spec.elasticIp();
        if (address != null) {
            typed.add("aws ec2 associate-address --instance-id <instance> --allocation-id "
                    + Typed.ref(address, surroundings));
        }
        if (!spec.running()) {
            typed.add("aws ec2 stop-instances --instance-ids <instance>");
        }
        typed.addAll(InstanceLogin.commands(spec, surroundings));
        return typed;
    }

    private static String run(InstanceSpec spec, Surroundings surroundings) {
        Ref<KeyPairSpec> key = spec.keyPair();
        Ref<InstanceProfileSpec> profile = spec.instanceProfile();
        return "aws ec2 run-instances --image-id " + Typed.quoted(spec.image())
                + " --instance-type " + Typed.quoted(spec.instanceType())
                + " --subnet-id " + Typed.ref(spec.subnet(), surroundings)
                + spec.securityGroups().stream()
                        .map(group -> Typed.ref(group, surroundings))
                        .collect(Collectors.joining(" ", " --security-group-ids ", ""))
                + (key == null ? "" : " --key-name " + Typed.ref(key, surroundings))
                + (profile == null ? "" : " --iam-instance-profile Name=" + Typed.ref(profile, surroundings))
                + publicAddress(spec)
                + (spec.privateAddress() == null ? "" : " --private-ip-address " + Typed.quoted(spec.privateAddress()))
                + (spec.userData() == null ? "" : " --user-data file://user-data.sh")
                + " --metadata-options HttpTokens=required,HttpPutResponseHopLimit=" + spec.metadataHops();
    }

    private static String publicAddress(InstanceSpec spec) {
        return switch (spec.publicAddress()) {
            case AS_SUBNET -> "";
            case YES -> " --associate-public-ip-address";
            case NO -> " --no-associate-public-ip-address";
        };
    }
}
