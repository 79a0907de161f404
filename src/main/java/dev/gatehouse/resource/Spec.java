package dev.gatehouse.resource;

/**
 * The desired state of a resource: an immutable record in canonical form, so that equal records mean there is nothing to
 * do. Its compact constructor canonicalises (sorted lists, AWS's defaults made explicit), for what a person wants and for
 * what AWS reports alike.
 *
 * <p>Components may be: {@code String}, {@code int}/{@code Integer}, {@code boolean}, enums, {@link
 * dev.gatehouse.net.Scalar}s, {@link Ref}s, {@link Tags}, records of these (with {@link Row} if they are rows of a list),
 * and {@code List}s of any of them. A component that may be left out is {@code @Nullable}.
 */
public interface Spec {

    /** The tags a person sees, {@code Name} included; Gatehouse's own are not among them. */
    Tags tags();
}
