package dev.gatehouse.aws;

import static java.util.Map.entry;

import dev.gatehouse.resource.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What the SDK's exceptions mean: the one table. Codes are AWS's wire codes; wording is never relied on. */
public final class Faults {

    private static final Duration LATER = Duration.ofSeconds(5);

    private static final Pattern QUOTA =
            Pattern.compile(".*(LimitExceeded|QuotaExceeded(Fault)?|QuotaFor[A-Za-z]+Exceeded|LimitExceededException)"
                    + "|ResourceCountExceeded");
    private static final Pattern GONE_OR_NOT_YET =
            Pattern.compile(".*NotFound(Fault|Exception)?|NoSuch(Entity|HostedZone)");
    private static final Pattern ACTION = Pattern.compile("perform: ([a-z0-9-]+:[A-Za-z]+)");

    private static final Map<String, BiFunction<String, String, Fault>> BY_CODE = Map.ofEntries(
            entry("RequestLimitExceeded", Faults::later),
            entry("Throttling", Faults::later),
            entry("ThrottlingException", Faults::later),
            entry("TooManyRequestsException", Faults::later),
            entry("InternalError", Fault.Unanswered::new),
            entry("InternalFailure", Fault.Unanswered::new),
            entry("ServerInternal", Fault.Unanswered::new),
            entry("Unavailable", Fault.Unanswered::new),
            entry("ServiceUnavailable", Fault.Unanswered::new),
            entry("InsufficientAddressCapacity", Faults::later),
            entry("InsufficientInstanceCapacity", Faults::later),
            entry("InsufficientDBInstanceCapacity", Faults::later),
            entry("InsufficientCacheClusterCapacity", Faults::later),
            entry("DependencyViolation", Fault.Blocked::new),
            entry("IncorrectState", Fault.Blocked::new),
            entry("IncorrectInstanceState", Fault.Blocked::new),
            entry("IncorrectModificationState", Fault.Blocked::new),
            entry("Gateway.NotAttached", Fault.Blocked::new),
            entry("InvalidIPAddress.InUse", Fault.Blocked::new),
            entry("Resource.AlreadyAssociated", Fault.Blocked::new),
            entry("InvalidGroup.InUse", Fault.Blocked::new),
            // CreateTags says so of what was made a moment ago.
            entry("InvalidID", Fault.Blocked::new),
            // Databases, caches and file systems that are busy, or that something still needs.
            entry("InvalidDBInstanceState", Fault.Blocked::new),
            entry("InvalidDBSubnetGroupStateFault", Fault.Blocked::new),
            entry("InvalidReplicationGroupState", Fault.Blocked::new),
            entry("InvalidCacheClusterState", Fault.Blocked::new),
            entry("CacheSubnetGroupInUse", Fault.Blocked::new),
            entry("SubnetInUse", Fault.Blocked::new),
            entry("IncorrectFileSystemLifeCycleState", Fault.Blocked::new),
            entry("IncorrectMountTargetState", Fault.Blocked::new),
            entry("FileSystemInUse", Fault.Blocked::new),
            entry("MountTargetConflict", Fault.Blocked::new),
            // Roles, zones and certificates that something still needs, or that are changed at this moment.
            entry("DeleteConflict", Fault.Blocked::new),
            entry("HostedZoneNotEmpty", Fault.Blocked::new),
            entry("ResourceInUseException", Fault.Blocked::new),
            entry("RequestInProgressException", Fault.Blocked::new),
            entry("ConcurrentModification", Faults::later),
            entry("PriorRequestNotComplete", Faults::later),
            entry("ResourceInUse", Fault.Blocked::new),
            entry("ScalingActivityInProgress", Fault.Blocked::new),
            entry("InstanceRefreshInProgress", Fault.Blocked::new),
            entry("ResourceContention", Faults::later),
            // What was looked at is not what is there now: to be looked at again.
            entry("RouteAlreadyExists", Fault.Blocked::new),
            entry("NetworkAclEntryAlreadyExists", Fault.Blocked::new),
            entry("InvalidPermission.Duplicate", Fault.Blocked::new),
            entry("PriorityInUse", Fault.Blocked::new),
            // A target group that another load balancer is about to give up; a certificate issued a moment ago.
            entry("TargetGroupAssociationLimit", Fault.Blocked::new),
            entry("UnsupportedCertificate", Fault.Blocked::new),
            entry("UnauthorizedOperation", Faults::denied),
            entry("AccessDenied", Faults::denied),
            entry("AccessDeniedException", Faults::denied),
            entry("AuthFailure", Faults::denied),
            entry("InvalidClientTokenId", Faults::denied),
            entry("ExpiredToken", Faults::denied),
            entry(RightAccount.CODE, Faults::denied),
            entry("OptInRequired", Faults::denied));

    private Faults() {}

    /** What went wrong in a call; empty if the exception is not from a call to AWS but a defect of ours. */
    public static Optional<Fault> of(Throwable thrown) {
        return switch (thrown) {
            case AwsServiceException answered -> Optional.of(answered(answered));
            case OverBudget spent ->
                Optional.of(new Fault.Retryable(OverBudget.CODE, String.valueOf(spent.getMessage()), spent.after()));
            case SdkClientException unanswered ->
                Optional.of(new Fault.Unanswered("NoAnswer", String.valueOf(unanswered.getMessage())));
            default -> Optional.empty();
        };
    }

    /** Does it, and takes AWS's word that the thing is not there for success: for ends, which may come twice. */
    public static void absentIsSuccess(Runnable ending) {
        try {
            ending.run();
        } catch (AwsServiceException answered) {
            if (!GONE_OR_NOT_YET.matcher(code(answered)).matches()) {
                throw answered;
            }
        }
    }

    /** For what AWS makes by itself and does not show yet: as if AWS had said that it is not there. */
    public static AwsServiceException notYetVisible(String what) {
        String message = what + " is not to be seen yet";
        return AwsServiceException.builder()
                .message(message)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("NotFound")
                        .errorMessage(message)
                        .build())
                .build();
    }

    /** AWS's error code, or the empty text. */
    public static String code(AwsServiceException answered) {
        String code = answered.awsErrorDetails() == null
                ? null
                : answered.awsErrorDetails().errorCode();
        return code == null ? "" : code;
    }

    private static Fault answered(AwsServiceException answered) {
        String code = code(answered);
        String message = answered.awsErrorDetails() == null
                ? String.valueOf(answered.getMessage())
                : String.valueOf(answered.awsErrorDetails().errorMessage());
        if (code.equals("AuthFailure") && answered.statusCode() == 400) {
            // Not the credentials: a service of AWS's holds it still, as a NAT gateway does its address (2026-05).
            return new Fault.Blocked(code + ".Held", message);
        }
        BiFunction<String, String, Fault> known = BY_CODE.get(code);
        if (known != null) {
            return known.apply(code, message);
        }
        if (QUOTA.matcher(code).matches()) {
            return new Fault.QuotaExceeded(code, message);
        }
        if (GONE_OR_NOT_YET.matcher(code).matches()) {
            // What was made a moment ago may not be visible everywhere yet; whoever tries again sees when to stop.
            return new Fault.Blocked(code, message);
        }
        if (answered.statusCode() >= 500) {
            // An answer of 5xx without a known code leaves open whether anything happened.
            return new Fault.Unanswered(code.isEmpty() ? "Http" + answered.statusCode() : code, message);
        }
        return new Fault.Terminal(code, message);
    }

    private static Fault later(String code, String message) {
        return new Fault.Retryable(code, message, LATER);
    }

    private static Fault denied(String code, String message) {
        Matcher action = ACTION.matcher(message);
        return new Fault.Denied(code, message, action.find() ? action.group(1) : "");
    }
}
