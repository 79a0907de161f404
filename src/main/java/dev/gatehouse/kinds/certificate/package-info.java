/**
 * Owns the public certificate of AWS Certificate Manager, validated by DNS. Where its zone is one of ours it writes the
 * records that AWS asks for; elsewhere it only shows them. Never touches who presents it. Relied on: what the records must
 * say is known a moment after the request; the record of a name is the same for every certificate of the account, so one
 * that another certificate needs stays. Start reading at
 * {@link dev.gatehouse.kinds.certificate.CertificateSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.certificate;

import org.jspecify.annotations.NullMarked;
