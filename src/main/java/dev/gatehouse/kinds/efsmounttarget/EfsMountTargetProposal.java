package dev.gatehouse.kinds.efsmounttarget;

import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a new mount target is proposed to be: of the first file system, in a private subnet of a zone that has none. */
final class EfsMountTargetProposal {

    private static final int NFS = 2049;

    private EfsMountTargetProposal() {}

    static Map<String, String> in(Surroundings surroundings) {
        Map<String, String> fields = new LinkedHashMap<>();
        surroundings.siblings(EfsFileSystemSpec.class).stream().findFirst().ifPresent(files -> {
            fields.put("fileSystem", files.ref().toString());
            List<String> served = served(files.ref(), surroundings);
            surroundings.siblings(SubnetSpec.class).stream()
                    .filter(subnet -> !subnet.spec().mapPublicIpOnLaunch())
                    .filter(subnet -> !served.contains(subnet.spec().availabilityZone()))
                    .filter(subnet -> files.spec().availabilityZone() == null
                            || files.spec()
                                    .availabilityZone()
                                    .equals(subnet.spec().availabilityZone()))
                    .findFirst()
                    .ifPresent(subnet -> fields.put("subnet", subnet.ref().toString()));
        });
        surroundings.siblings(SecurityGroupSpec.class).stream()
                .filter(group -> group.spec().letsIn(NFS))
                .findFirst()
                .ifPresent(group -> fields.put("securityGroups[0]", group.ref().toString()));
        return fields;
    }

    private static List<String> served(Ref<EfsFileSystemSpec> files, Surroundings surroundings) {
        return surroundings.siblings(EfsMountTargetSpec.class).stream()
                .filter(target -> target.spec().fileSystem().equals(files))
                .flatMap(target -> surroundings.spec(target.spec().subnet()).stream())
                .map(SubnetSpec::availabilityZone)
                .toList();
    }
}
