/** What a page is made of; every address has been through `webview.asWebviewUri`. */
export interface PageParts {
  readonly title: string;
  /** The webview's own origin, for the policy. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** Unguessable, new for each page. */
  readonly nonce: string;
}

/** The only HTML the extension makes for a webview: no inline script, no inline style, no network. */
export function pageHtml({ title, cspSource, script, style, nonce }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `img-src ${cspSource} data:`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body>
<div id="root"></div>
<script type="module" nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
