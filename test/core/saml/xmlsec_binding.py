"""What libxml2 and libxmlsec1 say of XML, by the packages lxml and xmlsec of a folder.

    xmlsec_binding.py FOLDER verify CERTIFICATE.pem RESPONSE.xml      status 0 when the signature holds
    xmlsec_binding.py FOLDER canonical PART.xml                       its exclusive canonical form
"""

import sys

folder, verb, *files = sys.argv[1:]
sys.path.insert(0, folder)

import xmlsec  # noqa: E402
from lxml import etree  # noqa: E402


def verify(certificate, response):
    root = etree.parse(response).getroot()
    xmlsec.tree.add_ids(root, ["ID"])
    context = xmlsec.SignatureContext()
    # Only the key that is given, never the one that the Response brings along.
    context.key = xmlsec.Key.from_file(certificate, xmlsec.constants.KeyDataFormatCertPem)
    context.verify(xmlsec.tree.find_node(root, xmlsec.constants.NodeSignature))
    print("OK")


def canonical(part):
    sys.stdout.buffer.write(etree.tostring(etree.parse(part), method="c14n", exclusive=True))


{"verify": verify, "canonical": canonical}[verb](*files)
