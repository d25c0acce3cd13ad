import main from './main';

// what `gridwright` is where it is installed; in the checkout scripts/gridwright.mjs calls main itself
process.exitCode = await main(...process.argv.slice(2));
