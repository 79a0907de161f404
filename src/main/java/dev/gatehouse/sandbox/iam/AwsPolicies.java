package dev.gatehouse.sandbox.iam;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Managed policies of AWS's own that instances and people are commonly given; the sandbox knows their names, not their words. */
final class AwsPolicies {

    private static final String PREFIX = "arn:aws:iam::aws:policy/";

    private static final List<AwsPolicy> ALL = Stream.of(
                    "AWSSecretsManagerClientReadOnlyAccess",
                    "AdministratorAccess",
                    "AmazonEC2ContainerRegistryReadOnly",
                    "AmazonEC2FullAccess",
                    "AmazonEC2ReadOnlyAccess",
                    "AmazonElastiCacheReadOnlyAccess",
                    "AmazonElasticFileSystemClientFullAccess",
                    "AmazonElasticFileSystemClientReadOnlyAccess",
                    "AmazonElasticFileSystemClientReadWriteAccess",
                    "AmazonElasticFileSystemsUtils",
                    "AmazonRDSReadOnlyAccess",
                    "AmazonRoute53FullAccess",
                    "AmazonRoute53ReadOnlyAccess",
                    "AmazonS3FullAccess",
                    "AmazonS3ReadOnlyAccess",
                    "AmazonSSMManagedInstanceCore",
                    "AmazonSSMPatchAssociation",
                    "AmazonSSMReadOnlyAccess",
                    "AmazonVPCFullAccess",
                    "AmazonVPCReadOnlyAccess",
                    "CloudWatchAgentAdminPolicy",
                    "CloudWatchAgentServerPolicy",
                    "CloudWatchFullAccess",
                    "CloudWatchReadOnlyAccess",
                    "ElasticLoadBalancingReadOnly",
                    "PowerUserAccess",
                    "ReadOnlyAccess",
                    "SecretsManagerReadWrite",
                    "SecurityAudit",
                    "service-role/AmazonEC2RoleforSSM",
                    "service-role/AmazonRDSEnhancedMonitoringRole",
                    "service-role/AmazonSSMAutomationRole",
                    "job-function/ViewOnlyAccess")
            .map(AwsPolicy::new)
            .toList();

    /** @param pathAndName such as {@code service-role/AmazonEC2RoleforSSM} */
    record AwsPolicy(String pathAndName) {

        String arn() {
            return PREFIX + pathAndName;
        }

        String name() {
            return pathAndName.substring(pathAndName.lastIndexOf('/') + 1);
        }

        String path() {
            return "/" + pathAndName.substring(0, pathAndName.length() - name().length());
        }
    }

    private AwsPolicies() {}

    static List<AwsPolicy> all() {
        return ALL;
    }

    static Optional<AwsPolicy> find(String arn) {
        return ALL.stream().filter(policy -> policy.arn().equals(arn)).findFirst();
    }
}
