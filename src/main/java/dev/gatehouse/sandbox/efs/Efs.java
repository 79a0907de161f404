package dev.gatehouse.sandbox.efs;

import dev.gatehouse.sandbox.Cloud;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.dns.NameTarget;
import dev.gatehouse.sandbox.gateway.Refusals;
import dev.gatehouse.sandbox.wire.Protocol;
import dev.gatehouse.sandbox.wire.RestJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.efs.EfsClient;

/** File systems and their mount targets. */
public final class Efs implements Service {

    private static final Map<String, Integer> STATUSES = Map.of(
            "CreateFileSystem", 201,
            "CreateTags", 204,
            "DeleteAccessPoint", 204,
            "DeleteFileSystem", 204,
            "DeleteMountTarget", 204,
            "DeleteReplicationConfiguration", 204,
            "DeleteTags", 204,
            "ModifyMountTargetSecurityGroups", 204,
            "UpdateFileSystem", 202);

    private final List<Protocol> protocols = List.of(new RestJson(EfsClient.class, STATUSES));

    @Override
    public String name() {
        return "elasticfilesystem";
    }

    @Override
    public String version() {
        return "2015-02-01";
    }

    @Override
    public List<Protocol> protocols() {
        return protocols;
    }

    @Override
    public Refusals refusals() {
        return Refusals.REST_JSON;
    }

    @Override
    public List<Object> nouns(Cloud cloud) {
        return List.of(
                new FileSystems(cloud),
                new FileSystemPolicies(cloud),
                new MountTargets(cloud),
                new MountTargetGroups(cloud),
                new EfsTags(cloud));
    }

    @Override
    public Optional<NameTarget> nameTarget(Cloud cloud, String name) {
        List<String> addresses = new EfsNames(cloud).addresses(name);
        return addresses.isEmpty() ? Optional.empty() : Optional.of(NameTarget.addresses(EfsNames.TTL, addresses));
    }
}
