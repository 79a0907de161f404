package dev.gatehouse.sandbox.gateway;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Performed;
import dev.gatehouse.sandbox.Service;
import dev.gatehouse.sandbox.wire.Protocol;
import dev.gatehouse.sandbox.wire.WireReply;
import dev.gatehouse.sandbox.wire.WireRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Takes a request to its handler and the answer back; between the two, one request at a time. */
public final class Gateway {

    private static final Logger LOG = System.getLogger(Gateway.class.getName());

    private final World world;
    private final Router router;
    private final Callers callers;
    private final Troubles troubles;
    private final Adversity adversity;
    private final Calls calls;

    public Gateway(World world, List<Service> services, Troubles troubles, Adversity adversity, Calls calls) {
        this.world = world;
        this.router = new Router(services);
        this.callers = new Callers(world.sessions());
        this.troubles = troubles;
        this.adversity = adversity;
        this.calls = calls;
    }

    /**
     * Answers a request once everything that it changed is on disk.
     *
     * @return nothing if the connection shall be cut instead
     */
    public Optional<WireReply> handle(WireRequest request) {
        String requestId = world.identities().uuid();
        try {
            Optional<Credential> credential = Credential.of(request);
            Service service = router.route(request, credential).orElseThrow(() -> Router.unknownService(credential));
            return handle(request, requestId, credential, service);
        } catch (AwsError e) {
            return Optional.of(router.spokesman(request).error(e, requestId));
        }
    }

    private Optional<WireReply> handle(
            WireRequest request, String requestId, Optional<Credential> credential, Service service) {
        Protocol protocol = Router.protocol(service, request);
        try {
            Caller caller = world.exclusively(() -> callers.identify(credential, service.refusals(), world.now()));
            return new Exchange(service, protocol, caller, request, requestId).run();
        } catch (AwsError e) {
            return Optional.of(protocol.error(e, requestId));
        }
    }

    /** One request whose caller and service are known. */
    private final class Exchange {

        private final Service service;
        private final Protocol protocol;
        private final Caller caller;
        private final WireRequest request;
        private final String requestId;
        private final Instant at = world.now();

        private Exchange(Service service, Protocol protocol, Caller caller, WireRequest request, String requestId) {
            this.service = service;
            this.protocol = protocol;
            this.caller = caller;
            this.request = request;
            this.requestId = requestId;
        }

        private Optional<WireReply> run() {
            String operation = protocol.operation(request).orElseThrow(service.refusals()::noOperation);
            protocol.version(request)
                    .filter(version -> !version.equals(service.version()))
                    .ifPresent(version -> {
                        throw service.refusals().unknownVersion(operation, version);
                    });
            Troubles.Struck struck =
                    troubles.strike(operation).and(adversity.meet(caller, service.name(), operation, isBare(), at));
            if (struck.losesRequest()) {
                record(operation, "lost request");
                return Optional.empty();
            }
            WireReply reply = answer(operation, struck);
            wait(struck.delay());
            return struck.losesReply() ? Optional.empty() : Optional.of(reply);
        }

        private WireReply answer(String operation, Troubles.Struck struck) {
            AwsError error;
            try {
                SdkPojo response = world.exclusively(() -> perform(operation, struck));
                if (struck.failureAfter().isPresent()) {
                    throw error(struck.failureAfter().get());
                }
                record(operation, struck.losesReply() ? "lost reply" : "ok");
                return protocol.reply(operation, response, requestId);
            } catch (AwsError e) {
                error = e;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The sandbox failed in " + operation + ", request " + requestId, e);
                error = new AwsError(500, "InternalError", "An internal error has occurred");
            }
            record(operation, error.code());
            return protocol.error(error, requestId);
        }

        private SdkPojo perform(String name, Troubles.Struck struck) {
            world.settle(caller.account(), caller.region());
            Operation operation = world.operation(service, caller, name);
            SdkPojo builder = operation.newRequest();
            protocol.read(request, builder);
            if (Call.reads(name) && adversity.hasSmallPages(at)) {
                SmallPages.ask(service.name(), builder);
            }
            if (service.refusals().checksRequired()) {
                Required.of(service).check(name, (SdkPojo) ((SdkBuilder<?, ?>) builder).build(), service.refusals());
            }
            struck.failure().ifPresent(fail -> {
                throw new AwsError(fail.status(), fail.code(), fail.message());
            });
            SdkPojo response = world.work(struck.sight(), () -> performed(name, operation, builder));
            if (!Call.reads(name)) {
                // What follows from the change has its beginning now, not when somebody asks next.
                world.settle(caller.account(), caller.region());
            }
            return response;
        }

        private SdkPojo performed(String name, Operation operation, SdkPojo builder) {
            SdkPojo response = operation.perform(builder, caller);
            if (!Call.reads(name)) {
                String accessKey =
                        Credential.of(request).map(Credential::accessKeyId).orElse("");
                String userAgent = request.header("user-agent").orElse("");
                SdkPojo asked = (SdkPojo) ((SdkBuilder<?, ?>) builder).build();
                world.tell(
                        new Performed(service.name(), name, requestId, caller, accessKey, userAgent, asked, response));
            }
            return response;
        }

        /** Neither filtered nor in pages, which EC2 counts for more. */
        private boolean isBare() {
            return request.parameter("MaxResults").isEmpty()
                    && request.parameter("Filter.1.Name").isEmpty();
        }

        private static AwsError error(Trouble.FailAfter fail) {
            return new AwsError(fail.status(), fail.code(), fail.message());
        }

        private void record(String operation, String outcome) {
            calls.add(new Call(at, caller.account(), caller.region(), service.name(), operation, requestId, outcome));
        }

        private static void wait(Duration delay) {
            if (delay.isZero()) {
                return;
            }
            try {
                Thread.sleep(delay);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
